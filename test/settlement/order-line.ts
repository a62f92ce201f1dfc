/** A line of a volume report: 999 kg of W-1 on 1 June 2027. */
export const line = (reference: string, party: string, over: Record<string, string> = {}) => ({
  reference,
  date: '2027-06-01',
  party,
  category: 'WELD',
  region: '58',
  item: 'W-1',
  quantity: '999',
  ...over,
});

/** The same as a call-off, whose party is who calls. */
export const order = (reference: string, over: Record<string, string> = {}) => {
  const { party: _, ...rest } = line(reference, '', over);
  return rest;
};
