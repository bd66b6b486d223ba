import { createServer, type Server } from 'node:tls';

/** For tests alone: a key that everybody knows, and a certificate for `localhost` that nobody has signed. Valid for a century. */
const KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgfL9XNznw4iC9ZHUA
eo4zsDFNJk7pzC5dPvA5kMDz91ihRANCAASA6WosVSFUO6FXGHple5i4SfgoammV
eGG3ly/foXtXDBY7Ay7FqNvXCFt1x46WyEGhaLTwaD51U/LJLHpgE7Nj
-----END PRIVATE KEY-----
`;
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBljCCATugAwIBAgIUCGNlIbMd0OlFawnRs3kkmlmhZUgwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEzMDIyMjM1NVoYDzIxMjYxMTA2
MjIyMzU1WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAASA6WosVSFUO6FXGHple5i4SfgoammVeGG3ly/foXtXDBY7Ay7FqNvX
CFt1x46WyEGhaLTwaD51U/LJLHpgE7Njo2kwZzAdBgNVHQ4EFgQUz5vzFFz9Yz/S
Z4lJjaaNbJ4E698wHwYDVR0jBBgwFoAUz5vzFFz9Yz/SZ4lJjaaNbJ4E698wDwYD
VR0TAQH/BAUwAwEB/zAUBgNVHREEDTALgglsb2NhbGhvc3QwCgYIKoZIzj0EAwID
SQAwRgIhALgj4n9QQeVmXbyR0TDXBRBIcpfAbyFieNh7dYIZjazhAiEAsGRcqCeN
hPMVwBHVFPygXvBSWPMXwmM4pW0621n4MjY=
-----END CERTIFICATE-----
`;

/** A server that speaks TLS and nothing else. */
export async function startTlsServer(): Promise<{ readonly port: number; close(): void }> {
  const server: Server = createServer({ key: KEY, cert: CERTIFICATE });
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    close: () => server.close(),
  };
}
