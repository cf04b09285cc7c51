/**
 * A response whose body is at hand. The one of the platform puts it into a stream and collects it again when it is read.
 */
export class WholeResponse extends Response {
	readonly #whole: string | Uint8Array | undefined;

	constructor(body?: BodyInit | null, init?: ResponseInit) {
		const whole = typeof body === 'string' || body instanceof Uint8Array ? body : undefined;
		super(whole === undefined ? body : null, init);
		this.#whole = whole;
	}

	override get body(): ReadableStream<Uint8Array<ArrayBuffer>> | null {
		return this.#whole === undefined ? super.body : new Blob([this.#whole as BlobPart]).stream();
	}

	/** The body in UTF-8. The bytes may be those that the response was made of. */
	override async bytes(): Promise<Uint8Array<ArrayBuffer>> {
		if (this.#whole === undefined) return super.bytes();
		return (typeof this.#whole === 'string' ? Buffer.from(this.#whole) : this.#whole) as Uint8Array<ArrayBuffer>;
	}

	override async arrayBuffer(): Promise<ArrayBuffer> {
		// A copy: the bytes may lie in a larger piece of memory.
		return new Uint8Array(await this.bytes()).buffer;
	}

	override async text(): Promise<string> {
		return Buffer.from(await this.bytes()).toString();
	}

	override async json(): Promise<unknown> {
		return JSON.parse(await this.text());
	}

	override async blob(): Promise<Blob> {
		return new Blob([await this.bytes()], { type: this.headers.get('Content-Type') ?? '' });
	}

	override clone(): WholeResponse {
		return new WholeResponse(this.#whole === undefined ? super.clone().body : (this.#whole as BodyInit), this);
	}
}
