import type { Wording } from './wording.js';

function months(count: number): string {
  return count === 1 ? 'one month' : `${count} months`;
}

/** The English document. */
export const english: Wording = {
  document: 'Framework agreement',
  documentTitle: (facts) => `Framework agreement ${facts.number}, edition ${facts.edition}`,
  editionOf: (facts) => `Edition ${facts.edition} of ${facts.issuedOn}`,
  page: (page, of) => `Page ${page} of ${of}`,
  hashLabel: 'Document hash (SHA-256 of the canonical content of the agreement, not of the PDF file)',
  noHash: 'none yet (draft)',
  draft: 'DRAFT, not issued',
  clause: (number) => `${number}.`,
  annex: (number) => `Annex ${number}`,
  continued: '(continued)',

  between: 'between',
  and: 'and',
  network: 'Network',
  networkRole: 'hereinafter the “Network”, also for the companies that sign up to this agreement',
  supplier: 'Supplier',
  supplierRole: 'hereinafter the “Supplier”',
  vatId: 'VAT ID',
  atAGlance: 'At a glance',
  glance: {
    subject: 'Subject',
    lots: 'Scope',
    term: 'Term',
    renewal: 'Renewal',
    obligation: 'Obligation to buy',
    payment: 'Payment',
    bonus: 'Turnover bonus',
    surcharge: 'Customers’ surcharge',
    signUp: 'Sign-up',
    notice: 'Notice period',
    replaces: 'Replaces',
  },
  glanceLots: (lots, positions) => `${lots === 1 ? '1 lot' : `${lots} lots`} with ${positions === 1 ? '1 position' : `${positions} positions`}`,
  glanceTerm: (facts) => `${facts.termFrom} to ${facts.termTo}`,
  glanceRenewal: (facts) => (facts.renewalMonths === 0 ? 'none' : `once, by up to ${months(facts.renewalMonths)}, by the Network`),
  noObligation: 'none; only declared quantities are binding',
  glancePayment: (facts) => `${facts.paymentDays} days net`,
  glanceBonus: (first) => (first === null ? 'none agreed' : `from ${first} of yearly turnover`),
  glanceSurcharge: ({ percent, goesTo }) => `${percent} on every price, income of the ${goesTo === 'network' ? 'Network' : 'Supplier'}`,
  glanceSignUp: (facts) => (facts.openToCustomers ? 'members and customers of the Network' : 'members of the Network only'),
  glanceNotice: (facts) => (facts.noticeMonths === 0 ? 'none, to the end of a month' : `${months(facts.noticeMonths)} to the end of a month`),
  glanceReplaces: (facts) => `edition ${facts.edition - 1}; to be accepted by ${facts.acceptBy ?? ''}`,

  subject: {
    title: 'Subject of the agreement',
    text: (facts) => [
      'The Supplier supplies the companies that have signed up to this agreement (the “Parties Signed Up”) with the items of the price sheet (Annex 1) at the prices stated there and on the terms of this agreement.',
      `The agreement results from the call for bids “${facts.title}”. The following lots were awarded to the Supplier:`,
    ],
  },
  lotTable: { lot: 'Lot', category: 'Category', region: 'Delivery region', positions: 'Positions', tiers: 'Tier mode', discount: 'Cash discount' },
  lotWord: (count) => (count === 1 ? 'lot' : 'lots'),
  tierModes: { all_units: 'all units', incremental: 'incremental' },
  term: {
    title: 'Term and renewal',
    text: (facts) => [
      `The agreement runs from ${facts.termFrom} to ${facts.termTo}. Agreement years count from its first day.`,
      facts.renewalMonths === 0
        ? 'No renewal is agreed.'
        : `The Network may renew the term once by up to ${months(facts.renewalMonths)}; the renewal takes a new edition. The whole term is four years at most.`,
    ],
  },
  quantities: {
    title: 'Estimated, maximum and committed quantities',
    text: (withMaximum) => [
      'The estimated quantities of the price sheet are the pooled requirements of the purchasing round. They oblige nobody to buy, and whoever buys elsewhere suffers no disadvantage.',
      withMaximum
        ? 'Where the price sheet states a maximum quantity for a position, no further call-offs of that position are accepted once the call-offs of all Parties Signed Up together have reached it.'
        : 'No maximum quantities are agreed.',
      'A Party Signed Up may commit itself to quantities in its declaration of sign-up. Without such a declaration it owes no purchase.',
    ],
  },
  prices: {
    title: 'Prices and quantity tiers',
    text: (facts) => [
      `The prices of the price sheet are net prices in ${facts.currency} per stated unit; statutory VAT is added.`,
      'Which tier is reached is determined, for each position, by the quantity of all Parties Signed Up in the agreement year.',
    ],
    surcharge: ({ percent, goesTo }) =>
      `Customers of the Network pay the prices of the price sheet plus ${percent}. Their price is computed from each price exactly, rounded once to six decimals, half away from zero, and stated in Annex 1. A customer’s turnover, bonus and what is paid back to it go by its own prices. ${goesTo === 'network' ? 'The surcharge is income of the Network: the Supplier collects it with its invoices and pays it to the Network after each agreement year.' : 'The surcharge is income of the Supplier.'}`,
    modes: {
      all_units:
        'In the tier mode “all units” the price of the reached tier applies to all units of the agreement year. What a Party Signed Up has paid beyond it in the agreement year is paid back to it by the Supplier after that year.',
      incremental: 'In the tier mode “incremental” each unit has the price of the tier into which it falls.',
    },
  },
  adjustment: {
    title: 'Price adjustment',
    none: 'No price adjustment is agreed. Prices change only by a new edition of this agreement.',
    text: (facts) => [
      `Prices follow indices: new price = base price × (${facts.formula}). Each index stands for the ratio of its value in the month of adjustment to its value in ${facts.baseMonth}, both of the same series; a new base year of the series changes nothing. Base prices are the prices of the edition with which this clause was agreed.`,
      `${facts.threshold === null ? 'Every change counts' : `A change of less than ${facts.threshold} against the prices in force changes nothing`}. ${facts.capUp === null ? 'Upwards an adjustment has no limit' : `An adjustment raises prices by at most ${facts.capUp}`}. ${facts.capDown === null ? 'Downwards it has none' : `It lowers them by at most ${facts.capDown}`}.`,
      `Between two adjustments lie at least ${months(facts.everyMonths)}. ${facts.waits ? 'If a month of an index is not published yet, it is waited for' : 'If a month of an index is not published yet, its last published value counts'}. Each price is rounded once to ${facts.decimals} decimals, half away from zero.`,
      `An adjustment is issued as a new edition with a calculation sheet. Between its issue and the day by which it is to be accepted lie at least ${facts.noticeDays === 1 ? 'one day' : `${facts.noticeDays} days`}.`,
    ],
    adjusted: 'Annex 3 shows how prices were last adjusted.',
  },
  calculation: {
    title: 'Calculation sheet of the price adjustment',
    intro: (month) =>
      `Adjustment by the index values for ${month}. Factors are shown with nine decimals; they are computed without rounding, and only each price is rounded.`,
    revision: (number) => `revision ${number}`,
    fixedShare: 'Fixed share',
    computedFactor: 'Sum',
    steps: ({ computed, inForce, percent, factor, isCapped, decimals }) => [
      `The computed factor is ${computed}, the one in force until now ${inForce}: a change of ${percent}%.`,
      isCapped ? `It goes beyond the agreed limit and is cut to it. The factor is ${factor}.` : `It counts whole. The factor is ${factor}.`,
      `New price = base price × ${factor}, rounded to ${decimals} decimals.`,
    ],
    prices: 'Prices before and after the adjustment',
    columns: {
      index: 'Index',
      weight: 'Weight',
      then: 'Base month',
      now: 'Value',
      ratio: 'Ratio',
      part: 'Part',
      item: 'Item',
      from: 'from quantity',
      base: (currency) => `Base price (${currency})`,
      before: (currency) => `until now (${currency})`,
      after: (currency) => `new (${currency})`,
    },
  },
  bonus: {
    title: 'Turnover bonus',
    none: 'No turnover bonus is agreed.',
    text: [
      'If the net turnover of all Parties Signed Up in an agreement year reaches one of the following thresholds, the Supplier pays the percentage of the highest threshold reached on that whole turnover as a bonus:',
    ],
    after: 'The bonus is shared among the Parties Signed Up in proportion to their turnover, exact to the cent; the shares add up to the bonus.',
  },
  thresholdTable: { from: (currency) => `Yearly turnover from (${currency})`, percent: 'Percentage' },
  rebates: {
    title: 'Rebates of the bid',
    spend:
      'If turnover reaches one of the following thresholds, the Supplier grants the rebate of the highest threshold reached on the whole turnover:',
    package: (percent, lots) => `Because lots ${lots} were awarded to it together, the Supplier grants a rebate of ${percent} on their prices.`,
  },
  delivery: {
    title: 'Delivery',
    standard:
      'The Supplier delivers to the place named in the call-off within the delivery region of the lot. No further terms of delivery are agreed.',
    within: (days, lots) => `The delivery time for ${lots} is at most ${days === 1 ? 'one day' : `${days} days`} from call-off.`,
  },
  payment: {
    title: 'Payment',
    standard: (facts) =>
      `Invoices are payable without deduction ${facts.paymentDays === 0 ? 'immediately upon' : `within ${facts.paymentDays} days of`} their receipt.`,
    debtor:
      'Only the Party Signed Up that calls off is customer, invoice recipient and debtor. Neither the Network nor the other Parties Signed Up are liable for it.',
    discount: (percent, days, lots) =>
      `For ${lots} the Supplier grants a cash discount of ${percent}${days === null ? '' : ` for payment within ${days === 1 ? 'one day' : `${days} days`}`}.`,
    within: (days, lots) => `For ${lots} the term of payment is ${days === 1 ? 'one day' : `${days} days`} instead.`,
  },
  callOffs: {
    title: 'Call-offs and volume reports',
    text: [
      'Each Party Signed Up calls off by itself and on its own account.',
      'A call-off may be cancelled until the end of its order day, as long as the Supplier has not reported it; afterwards only with the consent of the Supplier and the Network.',
      'The Supplier regularly reports to the Network which Party Signed Up bought which items in which quantity. Where a report differs from the call-offs, the difference is shown to both sides.',
    ],
    panel: {
      cascade: (facts) =>
        `For ${facts.lot} there are ${facts.suppliers} suppliers. A Party Signed Up states its demand on the portal; it is put to one supplier after the other in the order of their ranks, and becomes a call-off when a supplier accepts it. The Supplier has rank ${facts.rank}; it has ${facts.answerHours} hours to answer. Whoever declines or does not answer is asked again for the next demand. If nobody accepts, the Party may buy elsewhere.`,
      share: (facts) =>
        `For ${facts.lot} there are ${facts.suppliers} suppliers. A Party Signed Up states its demand on the portal; it becomes a call-off with the supplier whose purchased quantity is furthest behind its share. The share of the Supplier is ${facts.share}.`,
      mini_competition: (facts) =>
        `For ${facts.lot} there are ${facts.suppliers} suppliers. A Party Signed Up states its demand on the portal, a deadline of at least ${facts.answerHours} hours for bids and the weight of the price, at least ${facts.leastPriceWeight} %; the delivery time weighs the rest. The suppliers hand in bids in text form (price and days to deliver), not above the prices of this agreement; the bids are secret until the deadline and then bind for 14 days. Price and delivery time each score 100 × the lowest ÷ the own; of equal bids the lower price counts, then ${facts.tiesBy === 'receipt' ? 'the earlier receipt' : `the better rank; the Supplier has rank ${facts.rank}`}. The Party may take the best bid, which becomes the call-off at its price, or none. Where the price of this agreement for the tier finally reached is lower, that price applies.`,
    },
  },
  signUp: {
    title: 'Sign-up',
    text: (facts) => [
      `${facts.openToCustomers ? 'Admitted members and customers' : 'Only admitted members'} of the Network may sign up to the agreement once the Supplier and the Network have signed the edition. A sign-up is the declaration of a person entitled to sign, made to a certain edition; a form is given in Annex 2.`,
      ...(facts.openToCustomers && facts.customerFee !== null ? [`For signing up a customer pays the Network ${facts.customerFee} once.`] : []),
      'The sign-up takes effect on the day named in the declaration, at the earliest when the term begins. It is confirmed with its time, the person declaring it and the document hash of the edition.',
      facts.lateSignUps ? 'Sign-ups remain possible after the sign-up deadline.' : 'After the sign-up deadline no further sign-ups are possible.',
    ],
  },
  leaving: {
    title: 'Leaving',
    text: (facts) => [
      facts.noticeMonths === 0
        ? 'A Party Signed Up may leave at the end of any calendar month.'
        : `A Party Signed Up may leave at the end of a calendar month with a notice period of ${months(facts.noticeMonths)}.`,
      'Call-offs placed until then are carried out on the terms of this agreement.',
    ],
  },
  editions: {
    title: 'Editions and proof',
    text: (facts) => [
      'Changes to this agreement are made by a new, consecutively numbered edition. An edition once issued is never changed.',
      facts.acceptBy === null
        ? 'A new edition binds a Party Signed Up only when that party accepts it. A party that has not accepted it by the day named in it leaves on that day.'
        : `This edition replaces edition ${facts.edition - 1}. It binds a Party Signed Up only when that party accepts it; a party that has not accepted it by ${facts.acceptBy} leaves on that day.`,
      `The document hash at the foot of each page identifies the content of this edition: it is the SHA-256 checksum of the agreement’s content in canonical form (JSON according to RFC 8785) and the same for the German and the English document. Where the two differ, the ${facts.germanPrevails ? 'German' : 'English'} one prevails.`,
    ],
  },
  signatures: {
    title: 'Signatures',
    text: (facts) => `The parties sign edition ${facts.edition} of framework agreement ${facts.number} including its annexes.`,
    lines: ['Place, date', 'Name and function', 'Signature'],
  },
  priceSheet: {
    title: 'Price sheet',
    text: (facts) => `Net prices in ${facts.currency} per unit. “From” states the quantity from which on the price applies.`,
    lot: (number, category, region) => `Lot ${number} – ${category}, delivery region ${region}`,
    columns: { position: 'Pos.', item: 'Item', unit: 'Unit', estimated: 'Estimated quantity', from: 'From quantity' },
    price: (currency) => `Price (${currency})`,
    customerPrice: (currency) => `Customers (${currency})`,
    maximum: (quantity) => `at most ${quantity}`,
    withheld: 'n/p',
    regions: (regions) => `Delivery regions ${regions}`,
    withheldNote: 'n/p: not published, so that nobody’s own requirement can be told.',
  },
  declaration: {
    title: 'Form of the declaration of sign-up',
    intro: 'The declaration is made in the Network’s portal. This form shows its wording, for instance for approval within the company.',
    text: (facts) =>
      `We sign up to framework agreement ${facts.number} between ${facts.network} and ${facts.supplier} in its edition ${facts.edition} of ${facts.issuedOn}. Its content with the document hash ${facts.documentHash} is known to us.`,
    fields: [
      'Company',
      'Member or customer number',
      'With effect from',
      'Committed quantities (voluntary)',
      'Place, date',
      'Name and function',
      'Signature',
    ],
    committed: 'for each position: item, quantity, unit',
    note: 'Without committed quantities there is no obligation to buy.',
  },
};
