# The image brings its own Node; the runtimes that npm would fetch for other machines stay out (--omit=optional).
# Pin the digest of the image that you have tested: docker buildx imagetools inspect node:26-bookworm-slim
FROM node:26-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --omit=optional --ignore-scripts

FROM node:26-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080 DATA_DIR=/data FLOWS_DIR=/app/flows LOCALES_DIR=/app/locales
WORKDIR /app
RUN mkdir -m 700 /data && chown node:node /data \
  && ln -s /app/bin/miteinander.js /usr/local/bin/miteinander
COPY --from=dependencies /app/node_modules ./node_modules
COPY package.json LICENSE ./
COPY --chmod=755 bin ./bin
COPY src ./src
COPY locales ./locales
COPY flows ./flows
USER node
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["node", "/app/bin/is-ready.js"]
# Node is process 1: it gets the signal to stop, and finishes what is under way.
CMD ["miteinander", "start"]
