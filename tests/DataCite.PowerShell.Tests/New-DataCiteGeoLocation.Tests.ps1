BeforeAll { . "$PSScriptRoot/Common.ps1" }

Describe 'New-DataCiteGeoLocation' {
    It 'makes places, points, boxes and closed polygons' {
        (New-DataCiteGeoLocation Vancouver).GeoLocationPlace | Should -Be 'Vancouver'
        (New-DataCiteGeoLocation -Latitude 49.28 -Longitude -123.12).GeoLocationPoint.PointLongitude | Should -Be -123.12
        (New-DataCiteGeoLocation -South 1 -West 2 -North 3 -East 4 -Place X).GeoLocationBox.NorthBoundLatitude | Should -Be 3
        (New-DataCiteGeoLocation -Polygon '1,1', '2,2', '3,1').GeoLocationPolygon | Should -HaveCount 4
        (New-DataCiteGeoLocation -Polygon '1 1; 2 2; 3 1').GeoLocationPolygon | Should -HaveCount 4
    }
}
