/** Values kept by one memo: the names that pages share most, not all that an archive has. */
const MOST = 5000;

/**
 * A pure function of one text that remembers what it answered. Forgets all when it is full, so memory does not grow with
 * the archive.
 */
export function memo<T>(work: (text: string) => T): (text: string) => T {
	const known = new Map<string, T>();
	return (text) => {
		const found = known.get(text);
		if (found !== undefined) return found;
		if (known.size >= MOST) known.clear();
		const answer = work(text);
		known.set(text, answer);
		return answer;
	};
}
