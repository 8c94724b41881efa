#pragma once

namespace desktop {

// Qt 6.4 answers an assistive technology that asks a scroll area for a child which has gone meanwhile (a
// scroll bar that hid between "how many?" and "which?") by reading beyond the end of a list, and the program
// ends there. From here on scroll areas answer as plain widgets do, which look first. Call it once, before
// the first window.
void answerForScrollAreas();

} // namespace desktop
