/** Works 2 in the delivery region 58. */
export const WORKS = { name: 'Werk 2', street: 'Am Hellweg 1', postcode: '58511', city: 'Lüdenscheid', country: 'DE' };

/** An order of 10 kg of W-1 and 5 of W-2 on 1 June 2027, wanted a week later. */
export const anOrder = (reference: string, over: Record<string, unknown> = {}) => ({
  reference,
  date: '2027-06-01',
  deliverTo: WORKS,
  wantedOn: '2027-06-08',
  lines: [
    { category: 'WELD', item: 'W-1', quantity: '10' },
    { category: 'WELD', item: 'W-2', quantity: '5' },
  ],
  ...over,
});

/** Lines of W-1 with these quantities. */
export const linesOf = (...quantities: readonly string[]) => quantities.map((quantity) => ({ category: 'WELD', item: 'W-1', quantity }));
