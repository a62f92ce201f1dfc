/** What a chapter of long work reports while it runs. */
export interface Chapter {
  /** So many more pieces are done. */
  step(count?: number): void;
  /** What is being waited for; shown until the next step. */
  waiting(forWhat: string): void;
  /** Ends the chapter with what came out. */
  done(outcome: string): void;
}

/** Where progress goes. */
export interface Progress {
  chapter(title: string, total?: number): Chapter;
}

/** Progress for those who do not want any, e.g. tests. */
export const silent: Progress = { chapter: () => ({ step: () => undefined, waiting: () => undefined, done: () => undefined }) };

const WIDTH = 16;

function bar(done: number, total: number): string {
  const filled = total === 0 ? WIDTH : Math.min(WIDTH, Math.floor((done * WIDTH) / total));
  return `[${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${done}/${total}`;
}

/**
 * Progress on a terminal: one line a chapter, redrawn while it runs. Elsewhere (a file, a pipe) one line when a
 * chapter begins to wait and one when it is done, so that logs stay readable.
 * @param chapters how many chapters there will be
 */
export function shownOn(stream: NodeJS.WriteStream, chapters: number): Progress {
  let number = 0;
  return {
    chapter: (title, total) => {
      number += 1;
      return new ShownChapter(stream, `${String(number).padStart(2)}/${chapters} ${title.padEnd(26)}`, total);
    },
  };
}

class ShownChapter implements Chapter {
  private readonly begun = performance.now();
  private steps = 0;
  private drawnAt = 0;

  constructor(
    private readonly stream: NodeJS.WriteStream,
    private readonly title: string,
    private readonly total: number | undefined,
  ) {
    this.draw('');
  }

  step(count = 1): void {
    this.steps += count;
    // More than ten redraws a second only cost time.
    if (performance.now() - this.drawnAt > 100 || this.steps === this.total) this.draw('');
  }

  waiting(forWhat: string): void {
    this.draw(forWhat);
    if (!this.stream.isTTY) this.stream.write(`${this.title} ${forWhat}\n`);
  }

  done(outcome: string): void {
    const seconds = ((performance.now() - this.begun) / 1000).toFixed(1);
    const line = `${this.title} ${outcome}  (${seconds} s)`;
    this.stream.write(this.stream.isTTY ? `\r\x1b[2K${line}\n` : `${line}\n`);
  }

  private draw(note: string): void {
    if (!this.stream.isTTY) return;
    this.drawnAt = performance.now();
    const counted = this.total === undefined ? '' : bar(this.steps, this.total);
    this.stream.write(`\r\x1b[2K${this.title} ${counted} ${note}`);
  }
}
