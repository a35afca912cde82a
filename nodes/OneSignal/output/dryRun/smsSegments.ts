/** One unit each in GSM 03.38, seven bits: the alphabet of an SMS of 160 characters. */
const basic =
	'@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
	'¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';

/** Two units each: they follow an escape. */
const extension = '\f^{}\\[~]|€';

const gsmUnits = new Map([
	...[...basic].map((sign): [string, number] => [sign, 1]),
	...[...extension].map((sign): [string, number] => [sign, 2]),
]);

/** Units that fit into an SMS alone, and into each part of a longer one, which begins with a header. */
export const capacity = {
	'GSM-7': { single: 160, part: 153 },
	'UCS-2': { single: 70, part: 67 },
};

interface SmsSegments {
	encoding: keyof typeof capacity;
	/** Units of the encoding: some characters are two. */
	units: number;
	/** Messages that are sent and billed. */
	segments: number;
	/** The characters that the short alphabet lacks, each once. */
	foreign: string[];
}

/** How a text is divided into SMS. No character is split: a part may end early. */
export function smsSegmentsOf(text: string): SmsSegments {
	const signs = [...text];
	const foreign = [...new Set(signs.filter((sign) => !gsmUnits.has(sign)))];
	const encoding = foreign.length === 0 ? 'GSM-7' : 'UCS-2';
	const sizes = signs.map((sign) =>
		foreign.length === 0 ? (gsmUnits.get(sign) ?? 1) : sign.length,
	);
	const units = sizes.reduce((sum, size) => sum + size, 0);
	const { single, part } = capacity[encoding];
	const segments = units <= single ? 1 : partsFor(sizes, part);
	return { encoding, units, segments, foreign };
}

function partsFor(sizes: number[], capacityOfPart: number): number {
	let parts = 1;
	let used = 0;
	for (const size of sizes) {
		if (used + size > capacityOfPart) {
			parts += 1;
			used = 0;
		}
		used += size;
	}
	return parts;
}
