import type { IDataObject } from 'n8n-workflow';

/** The fields that have a value: what OneSignal did not say is absent, `null` is what it said. */
export const definedFields = (fields: Record<string, unknown>): IDataObject =>
	Object.fromEntries(
		Object.entries(fields).filter(([, value]) => value !== undefined),
	) as IDataObject;
