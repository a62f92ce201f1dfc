export const en = {
  title: 'Office',
  intro: 'Who takes part, what the network buys, and the rules by which it does.',
  'title.others': 'The network',
  'intro.others': 'What of the network is open to you.',
  tabs: 'Pages of the network',
  'tab.members': 'Members',
  'tab.customers': 'Customers',
  'tab.suppliers': 'Suppliers',
  'tab.people': 'People',
  'tab.catalogue': 'Catalogue',
  'tab.rules': 'Rules',
  'tab.jobs': 'Jobs',
};
