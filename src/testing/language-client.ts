import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';

/** A message of the Language Server Protocol. */
interface Message {
	readonly jsonrpc: '2.0';
	readonly id?: number;
	readonly method?: string;
	readonly params?: unknown;
	readonly result?: unknown;
	readonly error?: unknown;
}

/** An editor that has a folder open, as a language server sees it: a process that answers over standard input and output. */
export class LanguageClient implements Disposable {
	readonly #server: ChildProcessByStdio<Writable, Readable, null>;
	readonly #waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
	#received: Buffer = Buffer.alloc(0);
	#asked = 0;

	private constructor(command: readonly string[]) {
		this.#server = spawn(process.execPath, [...command, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
		this.#server.stdout.on('data', (chunk: Buffer) => this.#take(chunk));
		this.#server.on('exit', () => {
			for (const { reject } of this.#waiting.values()) reject(new Error('The language server ended.'));
		});
	}

	static async open(
		command: readonly string[],
		folder: string,
		initializationOptions: object,
	): Promise<LanguageClient> {
		const client = new LanguageClient(command);
		const uri = pathToFileURL(folder).href;
		const capabilities = { textDocument: { hover: { contentFormat: ['markdown'] } } };
		const workspaceFolders = [{ uri, name: 'archive' }];
		await client.ask('initialize', {
			processId: process.pid,
			rootUri: uri,
			workspaceFolders,
			capabilities,
			initializationOptions,
		});
		client.tell('initialized', {});
		return client;
	}

	ask(method: string, params: object): Promise<unknown> {
		this.#asked += 1;
		const id = this.#asked;
		return new Promise((resolve, reject) => {
			this.#waiting.set(id, { resolve, reject });
			this.#send({ jsonrpc: '2.0', id, method, params });
		});
	}

	tell(method: string, params: object): void {
		this.#send({ jsonrpc: '2.0', method, params });
	}

	[Symbol.dispose](): void {
		this.#waiting.clear();
		this.#server.kill();
	}

	#send(message: Message): void {
		const body = JSON.stringify(message);
		this.#server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
	}

	#take(chunk: Buffer): void {
		this.#received = Buffer.concat([this.#received, chunk]);
		for (;;) {
			const end = this.#received.indexOf('\r\n\r\n');
			const length = Number(
				/Content-Length: (\d+)/i.exec(this.#received.subarray(0, Math.max(0, end)).toString())?.[1],
			);
			if (end === -1 || this.#received.length < end + 4 + length) return;
			const body = this.#received.subarray(end + 4, end + 4 + length).toString();
			this.#received = this.#received.subarray(end + 4 + length);
			this.#answer(JSON.parse(body) as Message);
		}
	}

	#answer({ id, method, result, error }: Message): void {
		if (id === undefined) return;
		// What the server asks of the editor: it has no settings of its own.
		if (method !== undefined)
			this.#send({ jsonrpc: '2.0', id, result: method === 'workspace/configuration' ? [null] : null });
		const waiting = method === undefined ? this.#waiting.get(id) : undefined;
		this.#waiting.delete(id);
		if (error === undefined) waiting?.resolve(result);
		else waiting?.reject(new Error(JSON.stringify(error)));
	}
}
