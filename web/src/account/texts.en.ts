export const en = {
  title: 'My data',
  intro: 'What Poolround knows of you in all networks, and how to have it erased.',
  known: 'What is known of you',
  name: 'Name',
  email: 'E-mail',
  mandates: 'In {{network}}',
  change: 'The office changes what is wrong.',
  erase: 'Have my data erased',
  'erase.text':
    'On your request name, e-mail, login, notices and calendars are deleted in all networks (GDPR art. 17). What you did for your organisation stays: requirements, bids, sign-ups and the log, without your name.',
  'erase.button': 'Erase my data',
  'erase.follows':
    'Your mandates end at once and you are signed out. This cannot be undone; whoever needs you again invites you anew. It is refused while you still have something to do that only you can.',
  'erase.final': 'Erase for good',
  password: 'Your password',
};
