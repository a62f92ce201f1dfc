/** A supplier's own numbers of what it sells. */
export const en = {
  title: 'Your item numbers',
  text: 'Orders, catalogue and the parties’ systems name an item by your number too, and your volume reports are read by it. You may change this at any time; orders that were placed keep the number that they named. Numbers copied from a spreadsheet column fill the fields downwards.',
  item: 'Item',
  number: 'Your number',
  'number.of': 'Your number of {{item}}',
  link: 'Described at',
  'link.of': 'Where you describe {{item}}',
  'link.wrong': 'Begins with https://',
  save: 'Save',
  saved: 'Saved.',
  more: 'Show all {{number}}',
  supplierNumber: 'Supplier’s number',
  at: 'Supplier’s no. {{number}}',
  described: 'Description at the supplier',
  'described.of': 'Description of {{item}} at the supplier',
} as const;
