const BLOCK = 1_048_576;
/** UTF-8 needs at most three bytes for a UTF-16 unit. */
const BYTES_A_UNIT = 3;

/** Rows as bytes: each is written at once, so that no million of strings waits to be joined. */
export class CopyBlocks {
  private full: Buffer[] = [];
  private block = Buffer.alloc(0);
  private length = 0;

  add(row: string): void {
    const most = row.length * BYTES_A_UNIT;
    if (this.length + most > this.block.length) this.next(Math.max(BLOCK, most));
    this.length += this.block.write(row, this.length, 'utf8');
  }

  /** All rows so far, which are forgotten here. */
  taken(): Buffer[] {
    this.next(0);
    const taken = this.full;
    this.full = [];
    return taken;
  }

  private next(size: number): void {
    if (this.length > 0) this.full.push(this.block.subarray(0, this.length));
    this.block = Buffer.allocUnsafeSlow(size);
    this.length = 0;
  }
}
