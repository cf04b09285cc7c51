/**
 * `tags:` with nothing behind it means the same as no `tags:`, and so it is with fields of fields. The items of a list
 * stay, because problems are told by their number.
 */
export function withoutEmpty(data: Readonly<Record<string, unknown>>): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(data)
			.filter(([, value]) => !isEmpty(value))
			.map(([name, value]) => [name, Array.isArray(value) ? value.map(itemWithoutEmpty) : itemWithoutEmpty(value)]),
	);
}

function itemWithoutEmpty(value: unknown): unknown {
	return isFields(value) ? withoutEmpty(value) : value;
}

/** Nothing was written: no text, or names without values, or a list of such. An empty list is one on purpose. */
function isEmpty(value: unknown): boolean {
	if (typeof value === 'string') return value.trim() === '';
	if (Array.isArray(value)) return value.length > 0 && value.every(isEmpty);
	return isFields(value) && Object.values(value).every(isEmpty);
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
