/** The part of React that Sveltia CMS puts on `window` for field types; it is no dependency of ours. */
export interface ReactGlobals {
	readonly h: (type: unknown, props: object | null, ...children: unknown[]) => unknown;
	readonly createClass: (spec: object) => unknown;
}

/** What a field type gets. */
export interface ControlProps<Value> {
	readonly value: Value | undefined;
	readonly forID: string;
	readonly classNameWrapper: string;
	/** The field's description, as an Immutable map. */
	readonly field: { readonly get: (name: string) => unknown };
	/** The article, as an Immutable map. */
	readonly entry?: { readonly getIn: (path: readonly string[]) => unknown };
	readonly onChange: (value: Value) => void;
}

/** A component as `createClass` makes it. */
export interface Component<Value, State> {
	readonly props: ControlProps<Value>;
	readonly state: State;
	readonly setState: (state: Partial<State>) => void;
}

export function react(): ReactGlobals {
	return globalThis as unknown as ReactGlobals;
}

/** Lists come as arrays or as Immutable lists. */
export function toArray(value: unknown): unknown[] {
	if (Array.isArray(value)) return value;
	if (typeof value === 'object' && value !== null && 'toJS' in value) return toArray((value.toJS as () => unknown)());
	return value === undefined || value === null || value === '' ? [] : [value];
}
