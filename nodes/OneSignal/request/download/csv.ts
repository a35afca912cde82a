/**
 * The rows of a CSV text that comes in pieces, as they come: fields in quotes may hold commas, line
 * breaks and doubled quotes (RFC 4180).
 */
export async function* rowsIn(pieces: AsyncIterable<string>): AsyncGenerator<string[]> {
	const reader = new RowReader();
	for await (const piece of pieces) {
		yield* reader.read(piece);
	}
	yield* reader.finish();
}

class RowReader {
	private row: string[] = [];

	private field = '';

	private isQuoted = false;

	/** A quote inside quotes ends them, unless the next sign is a quote too. */
	private isAfterQuote = false;

	*read(piece: string): Generator<string[]> {
		for (const sign of piece) {
			if (this.isQuoted && !this.isAfterQuote) this.readQuoted(sign);
			else if (this.isAfterQuote && sign === '"') this.continueQuoted();
			else if (sign === '\n') yield* this.endRow();
			else this.readPlain(sign);
		}
	}

	*finish(): Generator<string[]> {
		if (this.field !== '' || this.row.length > 0) yield* this.endRow();
	}

	private readQuoted(sign: string): void {
		if (sign === '"') this.isAfterQuote = true;
		else this.field += sign;
	}

	private continueQuoted(): void {
		this.field += '"';
		this.isAfterQuote = false;
	}

	private readPlain(sign: string): void {
		if (sign === ',') this.endField();
		else if (sign === '"' && this.field === '') this.isQuoted = true;
		else if (sign !== '\r') this.field += sign;
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
