/** Who and what the examples are about. The emulator is seeded with the same. */
export const app = '0b1e7c1a-5d3f-4c8e-9a52-7c4d1f6e8a90';
export const customer = 'customer-1842';
export const pushTemplate = '3f0a6c7e-2b8d-4e19-8c53-a1d7f49b6e02';
export const emailTemplate = '7d2c5b1f-94e6-4a30-b8f7-5e6a1c3d9b84';
export const smsTemplate = 'c81f4e2d-6a7b-4c95-9d03-f2b8e1a5c746';
export const subscription = '5e9d3a7c-1f4b-4d68-a0c2-8b7e6f1d2c35';
