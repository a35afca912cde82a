import type { IExecuteSingleFunctions } from 'n8n-workflow';

import { startOfLocalTime } from '../../../nodes/OneSignal/resources/message/shared/localTime';
import { contextOf } from '../../parse/parseWith.mts';

/** Warnings are kept by execution. */
const item: IExecuteSingleFunctions = Object.assign(contextOf(), { getExecuteData: () => ({}) });

/** When the clocks of the last time zone show 9:00 on that day. */
const last = Date.UTC(2026, 11, 24, 9 + 12);

const startAt = (now: number) => {
	jest.spyOn(Date, 'now').mockReturnValue(now);
	return startOfLocalTime(item, '2026-12-24', '9:00AM');
};
afterEach(() => jest.restoreAllMocks());

it('is over once it has been that time everywhere', () => {
	expect(startAt(last - 1)).toBeUndefined();
	expect(() => startAt(last)).toThrow('2026-12-24');
});
