import type { Answer } from '../responses.mts';
import { textOf, type Reply } from '../wireResponse.mts';
import { failed } from './serverErrors.mts';
import type { Strike, TroubleAfter } from './faultTypes.mts';

/** What reaches the client of an answer that was made. */
export function spoil({ trouble, turn, weather }: Strike<TroubleAfter>, made: Answer): Reply {
	const isEven = turn % 2 === 0;
	switch (trouble) {
		case 'slow':
			return { answer: made, delay: weather.slow ?? 300 };
		case 'cutAfter':
			return { answer: undefined };
		case 'error500After':
			return { answer: failed(500, turn) };
		case 'truncated':
			return isEven ? { answer: { ...made, body: half(made) } } : { answer: made, breaks: true };
		case 'wrongType':
			return { answer: withType(made, isEven ? 'text/plain' : 'text/html; charset=utf-8') };
	}
}

const withType = (answer: Answer, type: string): Answer => ({
	...answer,
	headers: { ...answer.headers, 'Content-Type': type },
});

export function half(answer: Answer): string {
	const text = textOf(answer);
	return text.slice(0, Math.floor(text.length / 2));
}
