/** Files that the head of the page asked for, by their addresses. */
declare global {
	var begun: Record<string, Promise<Response>> | undefined;
}

/**
 * The script in the head of the page: it asks for what a search in the newest index begins with while the rest of the page and
 * its styles are still coming. The name of the second file is in the first, so no tag can ask for it. A search that begins with
 * another index has none of it.
 *
 * @param folder of the newest index, from the root of the server
 */
export function beginScript(folder: string): string {
	return `if(!/[?&](year=\\d|sort=oldest)/.test(location.search)){const b=self.begun={},g=a=>b[a]=fetch(a,{signal:AbortSignal.timeout(${PATIENCE_MS}),cache:/json$/.test(a)?'no-cache':'default'}).then(async r=>new Response(await r.arrayBuffer(),r)),f=${JSON.stringify(folder)};g(f+'pagefind-entry.json').then(r=>r.clone().json()).then(e=>g(f+'pagefind.'+Object.values(e.languages)[0].hash+'.pf_meta')).catch(()=>{})}`;
}

/** Hands a file out once: whoever asks again wants it anew. */
export function takeBegun(address: string): Promise<Response> | undefined {
	const file = globalThis.begun?.[address];
	delete globalThis.begun?.[address];
	return file;
}

/** The largest file has 60 kB: ten seconds of a very slow telephone line. */
export const PATIENCE_MS = 20_000;
