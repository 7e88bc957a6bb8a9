using System.Text.Json.Serialization;

namespace DataCite.PowerShell.Connections;

/// <summary>How the file is read and written, made when the module is compiled.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, UseStringEnumConverter = true)]
[JsonSerializable(typeof(SavedLoginDocument))]
[JsonSerializable(typeof(SavedLoginDocumentVersion))]
internal sealed partial class SavedLoginJson : JsonSerializerContext;
