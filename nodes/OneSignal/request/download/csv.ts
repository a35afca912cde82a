/**
 * The rows of a CSV text that arrives in chunks, as they arrive: fields in quotes may hold commas, line
 * breaks and doubled quotes (RFC 4180).
 */
export async function* csvRows(chunks: AsyncIterable<string>): AsyncGenerator<string[]> {
	const reader = new RowReader();
	for await (const chunk of chunks) {
		yield* reader.read(chunk);
	}
	yield* reader.finish();
}

class RowReader {
	private row: string[] = [];

	private field = '';

	private isQuoted = false;

	/** A quote inside quotes ends them, unless the next character is a quote too. */
	private isAfterQuote = false;

	*read(chunk: string): Generator<string[]> {
		for (const char of chunk) {
			if (this.isQuoted && !this.isAfterQuote) this.readQuoted(char);
			else if (this.isAfterQuote && char === '"') this.continueQuoted();
			else if (char === '\n') yield* this.endRow();
			else this.readPlain(char);
		}
	}

	*finish(): Generator<string[]> {
		// Everything after the opening quote would pass for one cell.
		if (this.isQuoted && !this.isAfterQuote) throw new Error('A quoted field is not closed');
		if (this.field !== '' || this.row.length > 0) yield* this.endRow();
	}

	private readQuoted(char: string): void {
		if (char === '"') this.isAfterQuote = true;
		else this.field += char;
	}

	private continueQuoted(): void {
		this.field += '"';
		this.isAfterQuote = false;
	}

	private readPlain(char: string): void {
		if (char === ',') this.endField();
		else if (char === '"' && this.field === '') this.isQuoted = true;
		else if (char !== '\r') this.field += char;
	}

	private endField(): void {
		this.row.push(this.field);
		this.field = '';
		this.isQuoted = false;
		this.isAfterQuote = false;
	}

	private *endRow(): Generator<string[]> {
		this.endField();
		const { row } = this;
		this.row = [];
		if (row.length > 1 || row[0] !== '') yield row;
	}
}
