const FIRST_BYTES = 262_144;
/** UTF-8 needs at most three bytes for a UTF-16 unit. */
const BYTES_A_UNIT = 3;

/** Rows as bytes in one piece of memory that is used again and again: a million strings need not be kept and joined. */
export class CopyText {
  private memory = Buffer.alloc(FIRST_BYTES);
  private length = 0;

  add(row: string): void {
    const most = this.length + row.length * BYTES_A_UNIT;
    if (most > this.memory.length) {
      const larger = Buffer.alloc(Math.max(2 * this.memory.length, most));
      this.memory.copy(larger, 0, 0, this.length);
      this.memory = larger;
    }
    this.length += this.memory.write(row, this.length, 'utf8');
  }

  /** The rows since the last call; to be used up before the next `add`. */
  taken(): Buffer {
    const taken = this.memory.subarray(0, this.length);
    this.length = 0;
    return taken;
  }
}
