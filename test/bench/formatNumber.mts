const sorted = (numbers: number[]): number[] => [...numbers].sort((a, b) => a - b);

/** The value below which this share of them lies. */
export function quantile(numbers: number[], share: number): number {
	const index = Math.min(numbers.length - 1, Math.floor(numbers.length * share));
	return sorted(numbers)[index] ?? NaN;
}

/** The middle value; of an even count, the mean of the two. */
export function median(numbers: number[]): number {
	const inOrder = sorted(numbers);
	const middle = inOrder.length / 2;
	const [low = NaN, high = NaN] = [inOrder[Math.ceil(middle) - 1], inOrder[Math.floor(middle)]];
	return (low + high) / 2;
}

/** A number as people read it; decimals have two or three significant digits. */
export function formatNumber(number: number): string {
	const size = Math.floor(Math.log10(Math.abs(number)));
	const digits = Number.isInteger(number) ? 0 : Math.min(3, Math.max(0, 2 - size));
	return number.toLocaleString('en', {
		minimumFractionDigits: digits,
		maximumFractionDigits: digits,
	});
}

/** The middle of several ratios, with the least and the greatest. */
export const formatSpread = (ratios: number[]): string =>
	`${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}) ×`;

export const formatRatio = (ratio: number): string => `${ratio.toFixed(2)} ×`;
