export const en = {
  title: 'Sign in',
  intro: 'Buy together: requirements, bids and agreements of your network.',
  email: 'E-mail',
  password: 'Password',
  submit: 'Sign in',
  refused: 'This did not work',
  welcome: 'Your password is set. Sign in with it now.',
};
