import { z } from 'zod';
import { name, uuid } from './formats.mts';

const settings = {
	chrome_web_origin: z.string().optional(),
	chrome_web_default_notification_icon: z.string().optional(),
	site_name: z.string().optional(),
	safari_site_origin: z.string().optional(),
	safari_icon_256_256: z.string().optional(),
	safari_apns_p12: z.string().optional(),
	safari_apns_p12_password: z.string().optional(),
	fcm_v1_service_account_json: z.string().optional(),
	apns_p8: z.string().optional(),
	apns_key_id: z.string().optional(),
	apns_team_id: z.string().optional(),
	apns_bundle_id: z.string().optional(),
	apns_env: z.enum(['production', 'sandbox', 'development']).optional(),
	apns_p12: z.string().optional(),
	apns_p12_password: z.string().optional(),
	additional_data_is_root_payload: z.boolean().optional(),
};

export const appCreation = z.strictObject({ name, organization_id: uuid, ...settings });
export const appUpdate = z.strictObject({
	name: name.optional(),
	organization_id: uuid.optional(),
	...settings,
});
export const appView = z.strictObject({ view: z.literal('config').optional() });
export const templateCopy = z.strictObject({ target_app_id: uuid });
