/** The form, or nothing: `src/build/admin-bundle.ts` says which. */
declare module 'virtual:warraq-form' {
	export function startForm(): void | Promise<void>;
}
