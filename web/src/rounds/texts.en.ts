export const en = {
  title: 'Rounds',
  none: 'No round has begun yet',
  'none.text': 'The office begins a round; you are told by e-mail.',
  term: 'Term {{from}} to {{to}}',
};
