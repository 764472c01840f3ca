{{/* Name of one part: <release>-incident-service */}}
{{- define "tuantra.name" -}}
{{- printf "%s-%s" .root.Release.Name .part | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{- define "tuantra.selector" -}}
app.kubernetes.io/name: {{ .part }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- end -}}

{{- define "tuantra.labels" -}}
{{ include "tuantra.selector" . }}
app.kubernetes.io/part-of: tuantra
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version | quote }}
{{- end -}}

{{/* The image of one part, by digest when there is one. */}}
{{- define "tuantra.image" -}}
{{- $image := .root.Values.image -}}
{{- $digest := get $image.digests .part -}}
{{- if $digest -}}
{{ $image.registry }}/{{ .part }}@{{ $digest }}
{{- else -}}
{{ $image.registry }}/{{ .part }}:{{ required "image.tag: the version to run" $image.tag }}
{{- end -}}
{{- end -}}

{{- define "tuantra.podSecurity" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
fsGroup: 10001
seccompProfile:
  type: RuntimeDefault
{{- end -}}

{{- define "tuantra.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end -}}

{{/* The settings of one service: the defaults with its own on top. */}}
{{- define "tuantra.settings" -}}
{{- $own := get .root.Values.services .name | default dict -}}
{{- mustMergeOverwrite (deepCopy .root.Values.defaults) $own | toYaml -}}
{{- end -}}

{{- define "tuantra.kafkaBootstrap" -}}
{{- if eq .Values.kafka.mode "strimzi" -}}
{{- $namespace := .Values.kafka.strimzi.namespace | default .Release.Namespace -}}
{{ .Values.kafka.bootstrapServers | default (printf "%s-kafka-bootstrap.%s.svc:9093" .Values.kafka.strimzi.cluster $namespace) }}
{{- else -}}
{{ required "kafka.bootstrapServers: host:port of the brokers" .Values.kafka.bootstrapServers }}
{{- end -}}
{{- end -}}

{{- define "tuantra.kafkaCaSecret" -}}
{{- if .Values.kafka.ca.secret -}}
{{ .Values.kafka.ca.secret }}
{{- else if eq .Values.kafka.mode "strimzi" -}}
{{ .Values.kafka.strimzi.cluster }}-cluster-ca-cert
{{- end -}}
{{- end -}}

{{/* Strimzi writes the log-in of a user into a secret of the user's name. */}}
{{- define "tuantra.kafkaSecret" -}}
{{- if eq .root.Values.kafka.mode "strimzi" -}}
{{ .part }}
{{- else -}}
{{ printf .root.Values.kafka.credentials.secret .part }}
{{- end -}}
{{- end -}}

{{- define "tuantra.mongodbSecret" -}}
{{- if eq .root.Values.mongodb.mode "operator" -}}
{{ .root.Release.Name }}-mongodb-{{ .name }}
{{- else -}}
{{ printf .root.Values.mongodb.credentials.secret .name }}
{{- end -}}
{{- end -}}

{{/* How the operator tools log in to Kafka; "secret" and "key" say as whom. */}}
{{- define "tuantra.kafkaEnvironment" -}}
{{- $kafka := .root.Values.kafka -}}
- name: KAFKA_BOOTSTRAP_SERVERS
  value: {{ include "tuantra.kafkaBootstrap" .root | quote }}
- name: KAFKA_SECURITY_PROTOCOL
  value: {{ $kafka.securityProtocol }}
{{- if hasPrefix "SASL" $kafka.securityProtocol }}
- name: KAFKA_SASL_MECHANISM
  value: {{ $kafka.saslMechanism }}
- name: KAFKA_SASL_JAAS_CONFIG
  valueFrom:
    secretKeyRef: { name: {{ .secret }}, key: {{ .key }} }
{{- end }}
{{- if and (hasSuffix "SSL" $kafka.securityProtocol) (include "tuantra.kafkaCaSecret" .root) }}
- name: KAFKA_CA_FILE
  value: /etc/tuantra/kafka-ca/{{ $kafka.ca.key }}
{{- end }}
{{- end -}}

{{- define "tuantra.caVolumes" -}}
{{- if and (hasSuffix "SSL" .Values.kafka.securityProtocol) (include "tuantra.kafkaCaSecret" .) }}
- name: kafka-ca
  secret: { secretName: {{ include "tuantra.kafkaCaSecret" . }} }
{{- end }}
{{- end -}}

{{- define "tuantra.caMounts" -}}
{{- if and (hasSuffix "SSL" .Values.kafka.securityProtocol) (include "tuantra.kafkaCaSecret" .) }}
- { name: kafka-ca, mountPath: /etc/tuantra/kafka-ca, readOnly: true }
{{- end }}
{{- end -}}
