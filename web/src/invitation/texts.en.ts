export const en = {
  title: 'Welcome to Poolround',
  intro: 'Choose a password; from then on you sign in with your e-mail address.',
  password: 'New password',
  'password.hint': 'At least 10 characters; a few words are best.',
  again: 'New password again',
  'again.differs': 'The two passwords differ.',
  submit: 'Set password',
  refused: 'This did not work',
};
