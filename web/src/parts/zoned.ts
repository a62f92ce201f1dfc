/** An instant as a field for date and time takes it, in a zone: `2027-03-14T10:00`. */
export function localTextOf(instant: string, zone: string): string {
  const how = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone } as const;
  const parts = new Map(new Intl.DateTimeFormat('en-GB', how).formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}T${parts.get('hour')}:${parts.get('minute')}`;
}
