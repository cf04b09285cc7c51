import { PATIENCE_MS, takeBegun } from './begin.ts';

/**
 * Pagefind asks for its files with `fetch` and says nothing of those that do not arrive: a search without them just
 * finds less. It has no hook for this, so the page's own `fetch` is watched below one folder. Files that are held
 * already are handed out, and one that takes too long has failed: nobody waits for ever.
 */
export class WatchedFetch {
	/** Files that did not arrive so far. */
	failures = 0;
	/** Those of them for which the server answered that it has none. */
	missing = 0;
	readonly #folder: string;
	readonly #native = globalThis.fetch.bind(globalThis);
	readonly #held = new Map<string, Promise<ArrayBuffer>>();

	/** @param folder path below which requests are watched */
	constructor(folder: string) {
		this.#folder = folder;
		globalThis.fetch = (input, init) => this.#fetch(input, init);
	}

	/**
	 * Fetches a file once and holds it for whoever asks for it; after a failure it is fetched again.
	 *
	 * @param address from the root of the server
	 * @param as another address under which it is asked for
	 * @throws when it does not arrive whole
	 */
	hold(address: string, as = address): Promise<ArrayBuffer> {
		const file = this.#held.get(address) ?? this.#load(address);
		for (const name of [address, as]) this.#held.set(name, file);
		file.catch(() => {
			for (const name of [address, as]) if (this.#held.get(name) === file) this.#held.delete(name);
		});
		return file;
	}

	/** Lets go of the held files whose addresses begin so: they are fetched anew. */
	forget(start: string): void {
		for (const name of this.#held.keys()) if (name.startsWith(start)) this.#held.delete(name);
	}

	async #fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
		const { origin, pathname, search } = new URL(input instanceof Request ? input.url : input, location.href);
		if (origin !== location.origin || !pathname.startsWith(this.#folder)) return this.#native(input, init);
		const held = this.#held.get(pathname + search);
		return new Response(await (held ?? this.#load(pathname + search)));
	}

	async #load(address: string): Promise<ArrayBuffer> {
		try {
			const response = await (takeBegun(address) ??
				this.#native(address, {
					signal: AbortSignal.timeout(PATIENCE_MS),
					// Names of the others follow from their content.
					cache: /\.json(\?|$)/.test(address) ? 'no-cache' : 'default',
				}));
			if (!response.ok) {
				this.missing++;
				throw new Error(`${address} is not there: status ${response.status}.`);
			}
			return await unpacked(await response.arrayBuffer());
		} catch (error) {
			this.failures++;
			throw error;
		}
	}
}

/** Pagefind unpacks in JavaScript, and takes what is unpacked already: the browser is many times as fast. */
async function unpacked(bytes: ArrayBuffer): Promise<ArrayBuffer> {
	const [first, second] = new Uint8Array(bytes);
	const isPacked = first === 0x1f && second === 0x8b;
	// Safari has it from 16.4 on.
	if (!isPacked || typeof DecompressionStream === 'undefined') return bytes;
	const { readable, writable } = new DecompressionStream('gzip');
	const writer = writable.getWriter();
	// What is wrong with them is met by who reads.
	writer.write(bytes).catch(() => undefined);
	writer.close().catch(() => undefined);
	return new Response(readable).arrayBuffer();
}
