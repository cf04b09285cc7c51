import { fileURLToPath } from 'node:url';

/** The checkout of Warraq: where `src/` and `public/` are. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');
