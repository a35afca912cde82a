import { examplesOf } from '../../support/examples';
import { later } from './later';

export default examplesOf(
	'liveActivity',
	'end',
	later('end', { dismissAt: '2026-12-24T19:00:00Z' }, { dismissal_date: 1798138800 }),
);
