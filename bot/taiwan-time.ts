const TAIWAN = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Taipei', dateStyle: 'short' });

/** The calendar day in Taiwan at a moment, YYYY-MM-DD. @param now milliseconds since 1970 */
export function dayInTaiwan(now: number): string {
  return TAIWAN.format(now);
}
