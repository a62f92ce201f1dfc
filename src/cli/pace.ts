const REMEMBERED = 60;

/** How fast a service has been answering lately, by whoever asked. */
export class Pace {
  private readonly latest: number[] = [];

  /** A request was answered after so many milliseconds. */
  took(ms: number): void {
    this.latest.push(ms);
    if (this.latest.length > REMEMBERED) this.latest.shift();
  }

  /** The slowest of the latest answers, in milliseconds. */
  get slowestMs(): number {
    return Math.max(0, ...this.latest);
  }
}
