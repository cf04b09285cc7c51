/**
 * Works on the items of a list, some at a time, and gives the results in the order of the items. When one fails the
 * rest is not begun.
 */
export async function mapSome<T, R>(items: readonly T[], atOnce: number, work: (item: T) => Promise<R>): Promise<R[]> {
	const results: R[] = [];
	let next = 0;
	let hasFailed = false;
	const worker = async () => {
		while (next < items.length && !hasFailed) {
			const at = next++;
			try {
				results[at] = await work(items[at] as T);
			} catch (error) {
				hasFailed = true;
				throw error;
			}
		}
	};
	await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
	return results;
}
