#include "ui/keychain/keychain_dialog.h"

#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/metrics.h"
#include "ui/look/tables.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/confirm_dialog.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/moments.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

namespace ui::keychain {

using Kind = accounts::KeptSecret::Kind;
using Test = KeychainPresenter::Test;

namespace {

constexpr int dialogWidth = 640;
constexpr int rowsShown = 5;

// What the system itself says, where it says something.
QString withReason(const core::Error& error) {
    const QString reason = error.params.value(QStringLiteral("reason")).toString();
    return widgets::errorText(error) + (reason.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(reason));
}

} // namespace

KeychainDialog::KeychainDialog(KeychainPresenter* presenter, QWidget* parent)
    : DialogFrame(parent)
    , m_presenter(presenter)
    , m_name(new QLabel(this))
    , m_test(new QPushButton(this))
    , m_outcome(new widgets::Banner(this))
    , m_failure(new QLabel(this))
    , m_kept(new QLabel(this))
    , m_table(new QTableView(this))
    , m_remove(addButton()) {
    presenter->setParent(this);
    setFixedWidth(dialogWidth);
    look::setTextStyle(m_failure, look::TextStyle::Help);
    look::setRole(m_failure, look::Role::Second);
    look::setTextStyle(m_kept, look::TextStyle::CardTitle);
    for (QLabel* label : {m_name, m_failure, m_kept}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_test->setAutoDefault(false);
    look::setUpTable(m_table);
    m_table->setModel(presenter->model());
    m_table->setSortingEnabled(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setFixedHeight((rowsShown + 1) * look::height::tableRow);
    m_table->horizontalHeader()->setSectionResizeMode(KeychainModel::What, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(KeychainModel::Account, QHeaderView::Stretch);
    look::setKind(m_remove, look::Kind::Destructive);
    cancelButton()->hide();

    auto* name = new QWidget(this);
    auto* line = new QHBoxLayout(name);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_name, 1);
    line->addWidget(m_test);
    for (QWidget* part : std::initializer_list<QWidget*>{name, m_outcome, m_failure, m_kept, m_table}) {
        addWidget(part);
    }
    connect(m_test, &QPushButton::clicked, presenter, &KeychainPresenter::test);
    connect(m_remove, &QPushButton::clicked, this, &KeychainDialog::askToRemove);
    connect(this, &DialogFrame::confirmed, this, &QDialog::accept);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &KeychainDialog::refresh);
    connect(presenter, &KeychainPresenter::changed, this, &KeychainDialog::refresh);
    refresh();
    m_test->setFocus();
}

void KeychainDialog::refresh() {
    setTitle(tr("Keychain"));
    m_name->setText(tr("This computer’s keychain: %1").arg(m_presenter->name()));
    m_test->setText(tr("Test"));
    m_test->setAccessibleName(tr("Test the keychain"));
    m_failure->setText(failureText());
    const bool empty = m_presenter->model()->rowCount() == 0;
    m_kept->setText(empty ? tr("Nothing of this program is kept there.") : tr("Kept there by this program"));
    m_table->setHidden(empty);
    m_table->setAccessibleName(tr("Kept there by this program"));
    m_remove->setText(tr("Remove…"));
    m_remove->setHidden(empty);
    look::setUnavailable(m_remove, !m_table->selectionModel()->hasSelection());
    confirmButton()->setText(tr("Close"));

    const Test test = m_presenter->testState();
    setBusy(test == Test::UnderWay);
    confirmButton()->setEnabled(true);
    m_outcome->setTone(test == Test::Passed ? widgets::Tone::Good : widgets::Tone::Error);
    m_outcome->setText(testText());
    const bool ended = test == Test::Passed || test == Test::Failed;
    if (ended && m_told != test) {
        m_outcome->announceNow();
    }
    m_outcome->setVisible(ended);
    m_told = test;
    if (m_presenter->removeError()) {
        showError(*m_presenter->removeError());
    } else {
        clearError();
    }
}

QString KeychainDialog::testText() const {
    if (!m_presenter->testError()) {
        return tr("It works: something was written, read and deleted again.");
    }
    const QString step = m_presenter->testError()->params.value(QStringLiteral("step")).toString();
    const QString where = step == QLatin1String("write")  ? tr("It does not work: writing failed.")
                          : step == QLatin1String("read") ? tr("It does not work: reading failed.")
                                                          : tr("It does not work: deleting failed.");
    return where + QLatin1Char(' ') + withReason(*m_presenter->testError());
}

QString KeychainDialog::failureText() const {
    const auto& failure = m_presenter->lastFailure();
    return failure ? tr("Last error, %1: %2")
                         //: %1: a time, or a date and a time; %2: what went wrong
                         .arg(widgets::whenText(widgets::toLocal(failure->at)), withReason(failure->error))
                   : tr("No error since this program started.");
}

void KeychainDialog::askToRemove() {
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    if (selected.isEmpty()) {
        m_table->setFocus(Qt::OtherFocusReason);
        return;
    }
    const accounts::KeptSecret kept = m_presenter->model()->kept(selected.constFirst().row());
    auto* dialog = new widgets::ConfirmDialog(
        m_presenter->nameOf(kept),
        [kept] {
            return widgets::ConfirmDialog::Words{
                //: %1: what it is: "Sign-in", "API DevSecret"
                tr("Remove from the keychain: %1").arg(KeychainModel::whatText(kept.kind)),
                lostWith(kept.kind), tr("Remove")};
        },
        this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, m_presenter, [this, kept] { m_presenter->remove(kept); });
    dialog->open();
}

QString KeychainDialog::lostWith(Kind kind) {
    switch (kind) {
    case Kind::SignIn:
        return tr(
            "The next start of this program asks for the password of this account again. Until then you "
            "stay signed in.");
    case Kind::Device:
        return tr("The next sign-in to this account counts as one from an unknown device.");
    case Kind::DevSecret:
        return tr("It stays in force. When it is shown again, it comes from the server.");
    case Kind::AuthenticatorEntry:
        return tr(
            "The entry goes with its secret, and can’t be brought back. Two-factor authentication stays "
            "on where it is used: without another authenticator or recovery codes, nobody can sign in "
            "there any more.");
    }
    Q_UNREACHABLE();
}

void KeychainDialog::changeEvent(QEvent* event) {
    DialogFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_presenter->model()->retranslate();
        refresh();
    }
}

} // namespace ui::keychain
