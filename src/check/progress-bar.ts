/** Ten times a second is as fast as a line need move. */
const REDRAW_MS = 100;

/** How far the reading is, on a terminal; nothing elsewhere. */
export function progressBar(stream: NodeJS.WriteStream): {
	draw: (done: number, total: number) => void;
	end: () => void;
} {
	let drawnAt = 0;
	const clear = () => {
		if (stream.isTTY) stream.write('\r\u001b[2K');
	};
	return {
		draw(done, total) {
			if (!stream.isTTY || performance.now() - drawnAt < REDRAW_MS) return;
			drawnAt = performance.now();
			clear();
			stream.write(`${done}/${total} …`);
		},
		end: clear,
	};
}
