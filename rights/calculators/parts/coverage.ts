import type { Ineligible } from './result.ts';

/** Live-in carers and domestics are outside the Labor Standards Act: household work is not listed in LSA 3. */
export function outsideLsa(input: { readonly worker?: string }): Ineligible | undefined {
  return input.worker === 'migrantDomestic'
    ? { reason: 'outsideLsa', articles: ['LSA 3'], notices: [{ key: 'contractDecides' }] }
    : undefined;
}
