/**
 * Works on items, some at a time, and gives the results in the order of the items. Each is taken when it is begun. When
 * one fails the rest is not begun.
 */
export async function mapSome<T, R>(items: Iterable<T>, atOnce: number, work: (item: T) => Promise<R>): Promise<R[]> {
	const results: R[] = [];
	let next = 0;
	let hasFailed = false;
	const rest = items[Symbol.iterator]();
	const worker = async () => {
		while (!hasFailed) {
			const { done, value } = rest.next();
			if (done) return;
			const at = next++;
			try {
				results[at] = await work(value);
			} catch (error) {
				hasFailed = true;
				throw error;
			}
		}
	};
	await Promise.all(Array.from({ length: atOnce }, worker));
	return results;
}
