/** How many failures within the window block further attempts: for one e-mail, and for one address. */
export const SIGN_IN_LIMIT = { perEmail: 10, perAddress: 100, windowMinutes: 15 } as const;

/** Whether another sign-in may be tried after so many failures within the window. Issue: attempts are limited. */
export function mayTryToSignIn(failures: { readonly forEmail: number; readonly forAddress: number }): boolean {
  return failures.forEmail < SIGN_IN_LIMIT.perEmail && failures.forAddress < SIGN_IN_LIMIT.perAddress;
}
