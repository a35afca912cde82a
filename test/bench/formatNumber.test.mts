import { formatNumber, median, quantile, formatRatio } from './formatNumber.mts';

it('finds the middle value in any order, and leaves the list as it was', () => {
	const numbers = [9, 1, 5];
	expect(median(numbers)).toBe(5);
	expect(numbers).toEqual([9, 1, 5]);
	expect(median([4, 1, 3, 2])).toBe(2.5);
	expect(median([7])).toBe(7);
});

it('finds the value below which a share of them lies', () => {
	const hundred = Array.from({ length: 100 }, (_, i) => i + 1);
	expect(quantile(hundred, 0.5)).toBe(51);
	expect(quantile(hundred, 0.99)).toBe(100);
	expect(quantile([3], 0.99)).toBe(3);
	expect(quantile([10, 9, 100], 0)).toBe(9);
});

it.each([
	[0, '0'],
	[20_001, '20,001'],
	[1234.5, '1,235'],
	[12.345, '12.3'],
	[1.2345, '1.23'],
	[0.012345, '0.012'],
])('writes %d as people read it', (number, text) => {
	expect(formatNumber(number)).toBe(text);
});

it('writes a ratio with two digits', () => {
	expect(formatRatio(1.2999)).toBe('1.30 ×');
});
