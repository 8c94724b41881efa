#include "ui/authenticator/code_filler.h"

#include "ui/authenticator/authenticator_fixture.h"

using namespace Qt::StringLiterals;
using ui::authenticator::CodeFiller;

// Codes where one signs in.
class CodeFillerTest : public AuthenticatorFixture {
    Q_OBJECT

  private Q_SLOTS:
    void init() { start(); }
    void cleanup() { m_program.reset(); }

    void offersTheCodeOfTheAccount() {
        add(entryOf(u"EngageLab"_s, u"alice@example.com"_s), m_alice);
        CodeFiller filler(m_program->authenticator);
        QSignalSpy offered(&filler, &CodeFiller::offered);
        filler.begin(u"instance-1"_s, u"alice@example.com"_s, {});
        QVERIFY(offered.wait());
        QCOMPARE(offered.first(), QVariantList({u"081804"_s, u"EngageLab: alice@example.com"_s}));
    }

    void offersTheNextWhenTheStepWasFilledAlready() {
        add(entryOf(u"EngageLab"_s, u"alice@example.com"_s), m_alice);
        CodeFiller filler(m_program->authenticator);
        QSignalSpy offered(&filler, &CodeFiller::offered);
        filler.begin(u"instance-1"_s, u"alice@example.com"_s, {});
        QVERIFY(offered.wait());
        QSignalSpy expected(&filler, &CodeFiller::expected);
        filler.begin(u"instance-1"_s, u"alice@example.com"_s, {});
        QVERIFY(expected.wait());
        QCOMPARE(expected.first().first().toInt(), 1); // second is left of the step
        m_clock.advance(std::chrono::seconds(1));
        QVERIFY(offered.wait());
        QCOMPARE(offered.at(1).first().toString(), u"050471"_s);
    }

    void offersNothingToOthers() {
        add(entryOf(u"EngageLab"_s, u"alice@example.com"_s)); // of the same name, but not attached
        CodeFiller filler(m_program->authenticator);
        QSignalSpy offered(&filler, &CodeFiller::offered);
        filler.begin(u"instance-1"_s, u"alice@example.com"_s, {});
        filler.begin(u"instance-1"_s, u"bob@example.com"_s, {});
        QTest::qWait(50);
        QCOMPARE(offered.count(), 0);
    }

    void offersNothingOnceStopped() {
        add(entryOf(u"EngageLab"_s, u"alice@example.com"_s), m_alice);
        CodeFiller filler(m_program->authenticator);
        QSignalSpy offered(&filler, &CodeFiller::offered);
        m_secrets->hold();
        filler.begin(u"instance-1"_s, u"alice@example.com"_s, {});
        QTest::qWait(20);
        filler.stop();
        m_secrets->release();
        QTest::qWait(50);
        QCOMPARE(offered.count(), 0);
        filler.begin(u"instance-1"_s, u"alice@example.com"_s, {}); // nothing was noted as filled
        QVERIFY(offered.wait());
    }
};

QTEST_GUILESS_MAIN(CodeFillerTest)
#include "code_filler_test.moc"
