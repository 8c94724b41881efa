<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ui::account::Activity</name>
    <message numerus="yes">
        <source>%n other session(s) ended</source>
        <translation>
            <numerusform>%n other session ended</numerusform>
            <numerusform>%n other sessions ended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recovery code used: %n left</source>
        <translation>
            <numerusform>Recovery code used: %n left</numerusform>
            <numerusform>Recovery code used: %n left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::account::ActivityPage</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) found</source>
        <translation>
            <numerusform>One event found</numerusform>
            <numerusform>%n events found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::account::ContactCodeStep</name>
    <message numerus="yes">
        <source>%n try(s) left.</source>
        <translation>
            <numerusform>One try left.</numerusform>
            <numerusform>%n tries left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::account::ExportDialog</name>
    <message numerus="yes">
        <source>Your data, %Ln record(s), are in %1. Unpack it and open index.html.</source>
        <extracomment>%1: a file</extracomment>
        <translation>
            <numerusform>Your data, %Ln record, are in %1. Unpack it and open index.html.</numerusform>
            <numerusform>Your data, %Ln records, are in %1. Unpack it and open index.html.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::account::SecurityCard</name>
    <message numerus="yes">
        <source>Signed in on %n device(s)</source>
        <translation>
            <numerusform>Signed in on %n device</numerusform>
            <numerusform>Signed in on %n devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::account::SessionsPage</name>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::account::UnrecognizedDialog</name>
    <message numerus="yes">
        <source>%n sessions on “%1” may have done it: all of them are ended.</source>
        <translation>
            <numerusform>%n session on “%1” may have done it: it is ended.</numerusform>
            <numerusform>%n sessions on “%1” may have done it: all of them are ended.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::amazon::OrderText</name>
    <message numerus="yes">
        <source>Ends in %n day(s)</source>
        <translation>
            <numerusform>Ends in %n day</numerusform>
            <numerusform>Ends in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::amazon::OrdersView</name>
    <message numerus="yes">
        <source>%n order(s) found</source>
        <translation>
            <numerusform>%n order found</numerusform>
            <numerusform>%n orders found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::authenticator::AuthenticatorModel</name>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::authenticator::AuthenticatorPage</name>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::authenticator::EntryText</name>
    <message numerus="yes">
        <source>%n digit(s)</source>
        <translation>
            <numerusform>%n digit</numerusform>
            <numerusform>%n digits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::authenticator::ImportDialog</name>
    <message numerus="yes">
        <source>Keep %n entries</source>
        <translation>
            <numerusform>Keep %n entry</numerusform>
            <numerusform>Keep %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) kept.</source>
        <translation>
            <numerusform>%n entry kept.</numerusform>
            <numerusform>%n entries kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) were there already.</source>
        <translation>
            <numerusform>%n entry was there already.</numerusform>
            <numerusform>%n entries were there already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::deletion::Blocker</name>
    <message numerus="yes">
        <source>%n other member(s) belong to it. Remove them, or delete the organization.</source>
        <translation>
            <numerusform>%n other member belongs to it. Remove them, or delete the organization.</numerusform>
            <numerusform>%n other members belong to it. Remove them, or delete the organization.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other person(s) sign in with it. Delete the service: they sign in with their password then.</source>
        <translation>
            <numerusform>%n other person signs in with it. Delete the service: they sign in with their password then.</numerusform>
            <numerusform>%n other people sign in with it. Delete the service: they sign in with their password then.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::developer::CredentialsCard</name>
    <message numerus="yes">
        <source>%n day(s) old</source>
        <translation>
            <numerusform>%n day old</numerusform>
            <numerusform>%n days old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln call</numerusform>
            <numerusform>%Ln calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln refused</numerusform>
            <numerusform>%Ln refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::developer::DeliveriesPage</name>
    <message numerus="yes">
        <source>%n delivery(s)</source>
        <translation>
            <numerusform>One delivery</numerusform>
            <numerusform>%n deliveries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(s) found</source>
        <translation>
            <numerusform>One delivery found</numerusform>
            <numerusform>%n deliveries found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::developer::DeliveryDetails</name>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>One attempt</numerusform>
            <numerusform>%n attempts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::developer::UsageChart</name>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln call</numerusform>
            <numerusform>%Ln calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln refused</numerusform>
            <numerusform>%Ln refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::organizations::DeleteOrganizationDialog</name>
    <message numerus="yes">
        <source>%n member(s) lose it, and with it the SSO services that they use through it.</source>
        <translation>
            <numerusform>%n member loses it, and with it the SSO services used through it.</numerusform>
            <numerusform>%n members lose it, and with it the SSO services used through it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invitation(s) end.</source>
        <translation>
            <numerusform>%n invitation ends.</numerusform>
            <numerusform>%n invitations end.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::organizations::MembersPage</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::organizations::OrganizationRow</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pending</source>
        <translation>
            <numerusform>%n pending</numerusform>
            <numerusform>%n pending</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::shell::RecoveryCodeNotice</name>
    <message numerus="yes">
        <source>You signed in with a recovery code, which is used up now. %n recovery code(s) left.</source>
        <translation>
            <numerusform>You signed in with a recovery code, which is used up now. %n recovery code left.</numerusform>
            <numerusform>You signed in with a recovery code, which is used up now. %n recovery codes left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::shell::SessionStatus</name>
    <message numerus="yes">
        <source>identity confirmed for %n more minute(s)</source>
        <translation>
            <numerusform>identity confirmed for %n more minute</numerusform>
            <numerusform>identity confirmed for %n more minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::sso::AssociateDialog</name>
    <message numerus="yes">
        <source>and %n other(s)</source>
        <translation>
            <numerusform>and %n other</numerusform>
            <numerusform>and %n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) will be asked.</source>
        <translation>
            <numerusform>%n member will be asked.</numerusform>
            <numerusform>%n members will be asked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n member(s), those who agreed lose this way in.</source>
        <translation>
            <numerusform>%n member loses this way in, if they agreed to it.</numerusform>
            <numerusform>Of %n members, those who agreed lose this way in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::sso::AssociationModel</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::sso::DeleteServiceDialog</name>
    <message numerus="yes">
        <source>%n member(s) lose this way in.</source>
        <translation>
            <numerusform>%n member loses this way in.</numerusform>
            <numerusform>%n members lose this way in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n other(s)</source>
        <translation>
            <numerusform>and %n other</numerusform>
            <numerusform>and %n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them have only ever signed in this way, and will have to choose “Forgotten password?” to sign in:</source>
        <translation>
            <numerusform>%n of them has only ever signed in this way, and will have to choose “Forgotten password?” to sign in:</numerusform>
            <numerusform>%n of them have only ever signed in this way, and will have to choose “Forgotten password?” to sign in:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::sso::ServicesModel</name>
    <message numerus="yes">
        <source>and %n other(s)</source>
        <translation>
            <numerusform>and %n other</numerusform>
            <numerusform>and %n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::sso::SsoCard</name>
    <message numerus="yes">
        <source>%n service(s)</source>
        <translation>
            <numerusform>%n service</numerusform>
            <numerusform>%n services</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::sso::SsoPage</name>
    <message numerus="yes">
        <source>“%1” is for %n organization(s) now.</source>
        <translation>
            <numerusform>“%1” is for %n organization now.</numerusform>
            <numerusform>“%1” is for %n organizations now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::switcher::SwitcherDialog</name>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::widgets::Erased</name>
    <message numerus="yes">
        <source>%Ln account(s) with personal details</source>
        <translation>
            <numerusform>%Ln account with personal details</numerusform>
            <numerusform>%Ln accounts with personal details</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln Amazon order(s)</source>
        <translation>
            <numerusform>%Ln Amazon order</numerusform>
            <numerusform>%Ln Amazon orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln organization(s)</source>
        <translation>
            <numerusform>%Ln organization</numerusform>
            <numerusform>%Ln organizations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln membership(s) in organizations</source>
        <translation>
            <numerusform>%Ln membership in an organization</numerusform>
            <numerusform>%Ln memberships in organizations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invitation(s)</source>
        <translation>
            <numerusform>%Ln invitation</numerusform>
            <numerusform>%Ln invitations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln SSO service(s)</source>
        <translation>
            <numerusform>%Ln SSO service</numerusform>
            <numerusform>%Ln SSO services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln agreement(s) to SSO services</source>
        <translation>
            <numerusform>%Ln agreement to an SSO service</numerusform>
            <numerusform>%Ln agreements to SSO services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln session</numerusform>
            <numerusform>%Ln sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callback delivery(ies)</source>
        <translation>
            <numerusform>%Ln callback delivery</numerusform>
            <numerusform>%Ln callback deliveries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln activity event(s)</source>
        <translation>
            <numerusform>%Ln activity event</numerusform>
            <numerusform>%Ln activity events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other record(s)</source>
        <translation>
            <numerusform>%Ln other record</numerusform>
            <numerusform>%Ln other records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::widgets::ErrorText</name>
    <message numerus="yes">
        <source>This code is not right. Nothing was changed. %n try(s) left.</source>
        <translation>
            <numerusform>This code is not right. Nothing was changed. One try left.</numerusform>
            <numerusform>This code is not right. Nothing was changed. %n tries left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::widgets::Moments</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>%n month ago</numerusform>
            <numerusform>%n months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>%n year ago</numerusform>
            <numerusform>%n years ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::widgets::StepUpField</name>
    <message numerus="yes">
        <source>Identity confirmed: %n minute(s) left.</source>
        <translation>
            <numerusform>Identity confirmed: one minute left.</numerusform>
            <numerusform>Identity confirmed: %n minutes left.</numerusform>
        </translation>
    </message>
</context>
</TS>
