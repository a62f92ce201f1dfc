/**
 * Waits for something, but no longer than so; it is not stopped then.
 * @returns whether it came in time
 * @throws what it throws in time
 */
export function cameInTime(awaited: Promise<unknown>, withinMs: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, withinMs, false);
    awaited.then(
      () => {
        clearTimeout(timer);
        resolve(true);
      },
      (error: unknown) => {
        clearTimeout(timer);
        reject(error);
      },
    );
  });
}
