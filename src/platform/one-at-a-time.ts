/**
 * Work that never runs beside itself in this process. Whoever asks while it runs gets one further run, which all of them
 * share: it starts after they asked, so it sees what they have committed.
 */
export class OneAtATime {
  private running: Promise<void> | undefined;
  private following: Promise<void> | undefined;

  constructor(private readonly work: () => Promise<void>) {}

  /** Resolves when a run that began after this call has ended. */
  run(): Promise<void> {
    if (!this.running) {
      this.running = this.work().finally(() => {
        this.running = undefined;
      });
      return this.running;
    }
    this.following ??= this.running
      .catch(() => undefined)
      .then(() => {
        this.following = undefined;
        return this.run();
      });
    return this.following;
  }

  /** Resolves when nothing runs any more. */
  async idle(): Promise<void> {
    while (this.running) await (this.following ?? this.running).catch(() => undefined);
  }
}
