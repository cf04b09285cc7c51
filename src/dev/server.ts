export class DevServer {
	static async open(_: object): Promise<DevServer> {
		return new DevServer();
	}
	config(): object {
		return {};
	}
	async attach(_: object): Promise<void> {}
	close(): void {}
}
