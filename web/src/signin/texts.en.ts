export const en = {
  title: 'Sign in',
  intro: 'Buy together: requirements, bids and agreements of your network.',
  email: 'E-mail',
  password: 'Password',
  submit: 'Sign in',
  refused: 'This did not work',
  ended: 'Your session has ended',
  'ended.text': 'Sign in again and go on where you were: what you have entered still stands there. Repeat afterwards what just failed.',
  'ended.later': 'Sign in later',
  'ended.other': 'Sign in as somebody else',
  welcome: 'Your password is set. Sign in with it now.',
};
